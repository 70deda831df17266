"""Where CPython has the streams that are written in C: pickles name them so."""

from io import *

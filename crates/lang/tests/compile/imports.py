import os, os.path
import a.b.c as d
from . import e
from ..f import g as h, i
from j import *

def k():
    import m
    from n import o
    return m, o

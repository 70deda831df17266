"""Running functions side by side."""

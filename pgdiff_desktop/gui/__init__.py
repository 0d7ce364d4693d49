"""The window: Qt widgets only; whatever computes is asked for through `workers`."""

"""Regression runs against reference results."""

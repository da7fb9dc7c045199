"""Measurements that take minutes and are not tests: quality and speed."""

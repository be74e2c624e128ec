"""The list of orders and the panel of one."""

"""Numbers of tables and lists, whose unit stands over them."""

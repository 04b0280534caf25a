"""The layout of office papers: centred titles, label lists, tables and signatures on a measure of 170 mm."""

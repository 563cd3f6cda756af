"""A Result to every file of its site, each made when it is written; knows no host, no disk and no clock."""

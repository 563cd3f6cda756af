"""The column for MkDocs: three thin plugins that share one reading and hand over the files of the assembly."""

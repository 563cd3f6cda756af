"""The thin shell over the core for MkDocs: three plugins that share one Result a build."""

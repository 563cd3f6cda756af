"""`python -m thidua` is the command line."""

from thidua.cli.main import run

if __name__ == "__main__":
    run()

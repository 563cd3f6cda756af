"""`python -m thidua` is the command line."""

from thidua.cli.start import run

if __name__ == "__main__":
    run()

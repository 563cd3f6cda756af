"""Site generators that can build a column in the place of `thidua build`."""

"""Every word that people read: names of keys and values, and a sentence for each rule, by language."""

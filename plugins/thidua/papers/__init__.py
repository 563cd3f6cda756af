"""Official papers: what an office has to say, laid out by Nghị định 30/2020/NĐ-CP, and held against it."""

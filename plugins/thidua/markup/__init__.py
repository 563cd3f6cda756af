"""Events to what is published: HTML of a body, its text, and the belt around both."""

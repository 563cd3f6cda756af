"""The kinds of content: a story, an article, a campaign, a legal document, a plain page, a registration."""

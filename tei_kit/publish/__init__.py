"""A corpus → a static edition: gather everything, make every page, then replace the site in one step."""

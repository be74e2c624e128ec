"""Parts of a page that come from the code: what stands between `<!-- from the code: NAME -->` and `<!-- end -->`."""

import re


def filled(page: str, name: str, text: str) -> str:
    pattern = re.compile(rf"(<!-- from the code: {re.escape(name)} -->\n).*?(<!-- end -->)", re.DOTALL)
    if not pattern.search(page):
        raise ValueError(f"the page has no part named {name}")
    return pattern.sub(lambda found: f"{found[1]}{text.strip()}\n{found[2]}", page)

"""Some days of both sides read and judged against the ledger: what never came, was deleted, voided, changed, doubled or paid apart."""

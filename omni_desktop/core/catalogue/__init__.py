"""The shop's products beside Omni's: what agrees, what is missing, and what somebody has to look at."""

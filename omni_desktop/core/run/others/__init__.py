"""Who else brings orders of this store to Omni: another integration, or another computer."""

"""How a file is written, whole or not at all, whatever else on this computer has it open. For every room that keeps or saves one."""

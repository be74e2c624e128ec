"""With total_differs `rounding`: a total that Omni made differently, within the limit, is mended by one visible line of money."""

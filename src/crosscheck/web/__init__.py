"""Shows finished reports: in a browser on this machine, or over a port that only it can reach."""

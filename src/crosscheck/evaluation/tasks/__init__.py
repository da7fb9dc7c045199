"""What can be measured: each module declares one ``TASK`` that bears the module's name."""

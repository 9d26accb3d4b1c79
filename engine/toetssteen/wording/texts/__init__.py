"""Every sentence that doors share."""

"""Speech in quotation marks, and what stands in them without being said."""

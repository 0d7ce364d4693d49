"""Files that are whole or not there, and what is done with damaged ones."""

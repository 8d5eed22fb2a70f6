"""Recovery: what can be read of a bank that is not in our words, our shape or in YAML at all.

    resync, split_blocks, document_markers   what can be read of broken text
    diagnose and diagnose_*, repairs         a diagnosis of each fault, and its fix
    pasted_chat                              talk around a bank
    author_names                             the words of other programs, one table
    foreign_bank, foreign_question           banks and questions in such words and shapes, understood; foreign_words
    known_shapes, item_shapes, option_rows   the shapes that are known; key_convention: which option a key names
    rewriting                                edits that write an entry in our shape

Loaded after the first fault or the first unknown word only.
"""

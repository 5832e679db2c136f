// Leaver has no words to translate.

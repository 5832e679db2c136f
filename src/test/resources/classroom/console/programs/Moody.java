// Moody has no words to translate.

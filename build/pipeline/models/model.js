/** Name of the picture input and of the class scores in every classifier's graph. */
export const PICTURE = 'picture';
export const LOGITS = 'logits';

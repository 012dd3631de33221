/** Bytes that mean something in JSON. */

export const QUOTE: u8 = 34;
export const PLUS: u8 = 43;
export const COMMA: u8 = 44;
export const MINUS: u8 = 45;
export const POINT: u8 = 46;
export const ZERO: u8 = 48;
export const COLON: u8 = 58;
export const OPEN_ARRAY: u8 = 91;
export const BACKSLASH: u8 = 92;
export const CLOSE_ARRAY: u8 = 93;
export const OPEN_OBJECT: u8 = 123;
export const CLOSE_OBJECT: u8 = 125;

import { textOf } from './fields.js';

/** `Mastercard ****1234`, `Visa-4111111111111111`: of a card or an account no more than the last four digits. */
export const cardOf = (value: unknown): string | undefined =>
  textOf(value)?.replaceAll(/(?:[Xx*•]{2,}[ -]?)*\d(?:[ -]?\d)+/g, (number) => {
    const digits = number.replaceAll(/\D/g, '');
    return digits.length < 5 && /^\d/.test(number) ? number : `…${digits.slice(-4)}`;
  });

const { charCodeAt } = String.prototype;

/**
 * The UTF-16 unit at `index`, which must be inside `text`. The same as `text.charCodeAt(index)`, for loops over every
 * character of a page. Strings have many inner forms (flat, joined, cut, one or two bytes): behind four of them V8 looks
 * the method up anew for each character, which takes three times as long as the rest of the loop (measured). One index
 * outside of a text makes it as slow for all that call this.
 */
export const unitAt = (text: string, index: number): number => charCodeAt.call(text, index);

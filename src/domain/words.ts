/** A text of the project's own: Traditional Chinese, from which Simplified is derived, and English. */
export type Words = Readonly<{ zh: string; en: string }>;

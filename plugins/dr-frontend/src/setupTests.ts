import '@testing-library/jest-dom';

// Whole pages are rendered; on a machine that is busy with other things that takes longer than the usual five seconds.
jest.setTimeout(30_000);

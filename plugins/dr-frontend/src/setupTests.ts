import '@testing-library/jest-dom';
import { configure } from '@testing-library/react';

// Whole pages are rendered; on a machine that is busy with other things that takes longer than the usual few seconds.
jest.setTimeout(30_000);
configure({ asyncUtilTimeout: 10_000 });

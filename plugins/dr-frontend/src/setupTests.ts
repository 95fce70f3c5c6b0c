import '@testing-library/jest-dom';
import { configure } from '@testing-library/react';

// Whole pages are rendered; on a machine that is busy with other things that takes many times longer than the usual second.
configure({ asyncUtilTimeout: 60_000 });

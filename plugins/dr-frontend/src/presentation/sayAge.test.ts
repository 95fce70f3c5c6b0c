import { sayAge } from './sayAge';

const NOW = Date.parse('2026-11-23T04:00:00Z');

describe('sayAge', () => {
  it.each([
    [0, 'just now', '방금'],
    [4, 'just now', '방금'],
    [-4, 'just now', '방금'],
    [12, '12 s ago', '12초 전'],
    [47 * 60 + 59, '47 min ago', '47분 전'],
    [3 * 3600 + 700, '3 h ago', '3시간 전'],
    [26 * 3600, '26 h ago', '26시간 전'],
    [50 * 3600, '2 days ago', '2일 전'],
    [-13 * 60, 'in 13 min', '13분 후'],
    [-30 * 86_400, 'in 30 days', '30일 후'],
  ])('says %p seconds as %p', (seconds, english, korean) => {
    expect(sayAge(NOW - seconds * 1000, NOW, 'en')).toBe(english);
    expect(sayAge(NOW - seconds * 1000, NOW, 'ko')).toBe(korean);
  });
});

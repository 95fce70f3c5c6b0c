module.exports = require('@backstage/cli/config/eslint-factory')(__dirname, {
  rules: {
    // A replica is a backend of its own, with the plugin in it.
    '@backstage/no-mixed-plugin-imports': 'off',
    // Run from source, these look at single judgements, inside of what is published.
    '@backstage/no-forbidden-package-imports': 'off',
    // The bodies of the contract's tests are shared: the stand-in and the real clusters go through the same ones.
    'jest/no-export': 'off',
  },
});

module.exports = require('@backstage/cli/config/eslint-factory')(__dirname, {
  rules: {
    // A replica is a backend of its own, with the plugin in it.
    '@backstage/no-mixed-plugin-imports': 'off',
  },
});

// Lint rules of this repository, for what the compiler cannot fence.

/** `Secret.reveal()` gives the raw token away: only the files that the configuration excepts may call it. */
const confineReveal = {
  meta: {
    type: 'problem',
    docs: { description: 'calls of reveal() stand only in the files that need the raw token' },
    messages: { confined: 'reveal() is confined: work with the Secret, or move this into one of the files that may.' },
    schema: [],
  },
  create(context) {
    return {
      MemberExpression(node) {
        const { property, computed } = node;
        const name = computed ? property.value : property.name;
        if (name === 'reveal') context.report({ node, messageId: 'confined' });
      },
      'ObjectPattern > Property'(node) {
        if (node.key.name === 'reveal') context.report({ node, messageId: 'confined' });
      },
    };
  },
};

export default {
  meta: { name: 'leakgate' },
  rules: { 'confine-reveal': confineReveal },
};

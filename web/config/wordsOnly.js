/** What a user reads comes from packages/words: no Chinese in a template or a string. Comments are free. */

const CHINESE = /[\u3400-\u9fff\uf900-\ufaff\u3000-\u303f\uff00-\uffef]/

export const wordsOnly = {
  meta: { type: 'problem', schema: [], messages: { inline: 'Put this into packages/words and look it up with w().' } },
  create(context) {
    const check = (node, text) => {
      if (typeof text === 'string' && CHINESE.test(text)) context.report({ node, messageId: 'inline' })
    }
    const script = {
      Literal: (node) => check(node, node.value),
      TemplateElement: (node) => check(node, node.value.raw),
    }
    const template = {
      ...script,
      VText: (node) => check(node, node.value),
      VLiteral: (node) => check(node, node.value),
    }
    const services = context.sourceCode.parserServices
    return services.defineTemplateBodyVisitor ? services.defineTemplateBodyVisitor(template, script) : script
  },
}

/**
 * Which part of the workspace may import which. Arrows run one way:
 * apps → features → kit, api → words. Apps never import apps, features never import features.
 */

const APP = /(?:^|\/)apps\/([^/]+)\//
const PACKAGE = /(?:^|\/)packages\/([^/]+)\//
const FOUNDATIONS = new Set(['kit', 'api', 'words'])

/** Drawn by others, dressed by us: only kit may touch these. */
const BEHIND_KIT = /^(element-plus|vant|echarts|leaflet|@element-plus)(\/|$)/

/**
 * @param {string} path a file of the workspace
 * @returns {{ kind: 'app' | 'feature' | 'kit' | 'api' | 'words', name: string } | undefined}
 */
export function partOf(path) {
  const app = APP.exec(path)?.[1]
  if (app) return { kind: 'app', name: app }
  const name = PACKAGE.exec(path)?.[1]
  if (!name) return undefined
  return { kind: FOUNDATIONS.has(name) ? name : 'feature', name }
}

const MAY_IMPORT = {
  app: ['feature', 'kit', 'api', 'words'],
  feature: ['kit', 'api', 'words'],
  kit: ['words'],
  api: ['words'],
  words: [],
}

const APP_NAMES = new Set(['resident', 'leader', 'desk', 'wall', 'province'])

/** @param {string} file @param {string} specifier */
function target(file, specifier) {
  if (specifier.startsWith('@mulin/')) {
    const name = specifier.split('/')[1] ?? ''
    return partOf(`${APP_NAMES.has(name) ? 'apps' : 'packages'}/${name}/x`)
  }
  if (!specifier.startsWith('.')) return undefined
  return partOf(new URL(specifier, `file://${file}`).pathname)
}

/**
 * Why this import is refused, or nothing.
 *
 * @param {string} file absolute path of the importing file
 * @param {string} specifier what stands after `from`
 * @returns {string | undefined}
 */
export function refusal(file, specifier) {
  const from = partOf(file)
  if (!from) return undefined
  if (BEHIND_KIT.test(specifier) && from.kind !== 'kit') return `${specifier} is used behind kit only`
  const to = target(file, specifier)
  if (!to || (to.kind === from.kind && to.name === from.name)) return undefined
  if (!MAY_IMPORT[from.kind].includes(to.kind)) return `${from.name} must not import ${to.name}`
  if (specifier.startsWith('.')) return `reach ${to.name} by its package name, not by a path`
  return undefined
}

/** The same, as an ESLint rule. */
export const arrows = {
  meta: { type: 'problem', schema: [], messages: { refused: '{{ why }}' } },
  create(context) {
    const check = (node) => {
      const why = node.source && typeof node.source.value === 'string' && refusal(context.filename, node.source.value)
      if (why) context.report({ node: node.source, messageId: 'refused', data: { why } })
    }
    return { ImportDeclaration: check, ImportExpression: check, ExportNamedDeclaration: check, ExportAllDeclaration: check }
  },
}

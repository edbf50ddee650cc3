import { describe, expect, it } from 'vitest'
import { leavesOf, searched, treeOf } from '../src/tree'
import type { MatterNode } from '../src/views'

const node = (id: string, parent: string | undefined, leaf: boolean, name: string, keywords: string[] = []): MatterNode => ({ id, code: id, parent, leaf, name, standing: true, urgent: false, sensitive: false, keywords })
const NODES = [
  node('01', undefined, false, '水电气讯'),
  node('0101', '01', false, '供水'),
  node('010101', '0101', true, '停水、水压低', ['没水']),
  node('02', undefined, false, '道路与照明'),
  node('0201', '02', false, '路灯、井盖'),
  node('020102', '0201', true, '井盖松动', ['窨井']),
  node('020101', '0201', true, '路灯不亮', ['黑灯瞎火']),
]
const tree = treeOf(NODES)
const found = (asked: string) => leavesOf(searched(tree, asked)).map((leaf) => leaf.name)

describe('the tree of matters', () => {
  it('hangs leaves on branches in the order they came', () => {
    expect(tree.map((branch) => branch.node.name)).toEqual(['水电气讯', '道路与照明'])
    expect(leavesOf(tree).map((leaf) => leaf.id)).toEqual(['010101', '020102', '020101'])
  })

  it('answers to a name, a code and a keyword', () => {
    expect(found('不亮')).toEqual(['路灯不亮'])
    expect(found('010101')).toEqual(['停水、水压低'])
    expect(found('窨井')).toEqual(['井盖松动'])
    expect(found('养老')).toEqual([])
  })

  it('keeps all below a branch that answers', () => {
    expect(found('照明')).toEqual(['井盖松动', '路灯不亮'])
  })

  it('is whole where nothing is asked', () => {
    expect(searched(tree, '')).toEqual(tree)
  })
})

import type { Element } from 'xast';
import { describe, expect, it } from 'vitest';
import { drawnText, startOf } from '../src/data/html/drawn-text.ts';
import { elementsOf, parseSvg, replaceElements, svgElement, textIn, writeSvg } from '../src/data/html/svg-tree.ts';

const namesIn = (tree: Element): readonly string[] => elementsOf(tree).map(({ name }) => name);

describe('a drawing as a tree', () => {
  it('is its one element, with what no XML holds as a sign of it', () => {
    expect(parseSvg('<?xml version="1.0"?><!-- a --><svg/>').name).toBe('svg');
    expect(textIn(parseSvg('<text>a\u0001b\ud800c\uffff\t\n</text>'))).toBe('a\ufffdb\ufffdc\ufffd\t\n');
    for (const none of ['', '<!-- a -->', '<svg>', '<svg a>']) expect(() => parseSvg(none), none).toThrow();
  });

  it('is written so that XML and HTML read the same', () => {
    const tree = svgElement('g', {}, svgElement('path', { d: 'M0 0' }), ']]> & <b>');
    expect(writeSvg(tree)).toBe('<g><path d="M0 0"/>]]&#x3E; &#x26; &#x3C;b></g>');
    expect(textIn(parseSvg(writeSvg(tree)))).toBe(']]> & <b>');
  });

  it('has numbers and texts for attributes, those of undefined left out', () => {
    expect(svgElement('rect', { x: 0, width: 1.5, class: '', id: undefined }).attributes).toEqual({
      x: '0',
      width: '1.5',
      class: '',
    });
  });

  it('has its elements in order, parents first, and its texts as one', () => {
    const tree = parseSvg('<svg>a<g><path/>b<text>c<tspan>d</tspan></text></g><!-- e --><rect/></svg>');
    expect(namesIn(tree)).toEqual(['svg', 'g', 'path', 'text', 'tspan', 'rect']);
    expect(textIn(tree)).toBe('abcd');
    expect(textIn({ type: 'comment', value: 'e' })).toBe('');
  });

  it('has elements replaced from the inside out, by any number of others, and keeps the rest', () => {
    const tree = parseSvg('<svg id="a">x<g><g>y<path/></g></g><rect/></svg>');
    const seen: string[] = [];
    const replaced = replaceElements(tree, (element) => {
      seen.push(`${element.name}:${element.children.length}`);
      if (element.name === 'g') return [svgElement('a', {}, ...element.children), svgElement('b', {})];
      return element.name === 'rect' ? [] : undefined;
    });
    expect(seen).toEqual(['path:0', 'g:2', 'g:2', 'rect:0']);
    expect(writeSvg(replaced)).toBe('<svg id="a">x<a><a>y<path/></a><b/></a><b/></svg>');
    expect(writeSvg(tree)).toBe('<svg id="a">x<g><g>y<path/></g></g><rect/></svg>');
  });
});

describe('a text in a drawing', () => {
  it('is one line of characters that XML holds, and turns nothing beside it', () => {
    expect(drawnText('a\r\n\u0000 \u00a0\u2028b')).toBe('a b');
    expect(drawnText(' a\t')).toBe(' a ');
    for (const turning of ['\u202a', '\u202e', '\u2066', '\u2069']) expect(drawnText(`a${turning}b`)).toBe('ab');
    expect(drawnText('\u2029a\u202fb\u2065c')).toBe(' a b\u2065c');
    for (const unfit of ['\ud800', '\udfff', '\ufffe', '\uffff']) expect(drawnText(`a${unfit}b`)).toBe('a\ufffdb');
    expect(drawnText('武🙂\ufffd')).toBe('武🙂\ufffd');
  });

  it('begins where its anchor says', () => {
    expect(['start', 'middle', 'end', undefined].map((anchor) => startOf(anchor, 10))).toEqual([0, -5, -10, 0]);
  });
});

// Expands every template with its sample by Microsoft's own library, and reads the result with Microsoft's own reader:
// { name: { card, faults } } on standard output. Run as: node official.cjs FOLDER
'use strict';
const fs = require('fs');
const path = require('path');
const { Template } = require('adaptivecards-templating');
const cards = require('adaptivecards/dist/adaptivecards.js');

const folder = process.argv[2];
const read = name => JSON.parse(fs.readFileSync(path.join(folder, name), 'utf8'));
const result = {};
for (const file of fs.readdirSync(folder).filter(name => name.endsWith('.json') && !name.endsWith('.sample.json'))) {
  const name = file.slice(0, -'.json'.length);
  const card = new Template(read(file)).expand({ $root: read(`${name}.sample.json`) });
  const context = new cards.SerializationContext(cards.Versions.v1_5);
  const parsed = new cards.AdaptiveCard();
  parsed.parse(card, context);
  const faults = [];
  for (let i = 0; i < context.eventCount; i++) faults.push(context.getEventAt(i).message);
  for (const failure of parsed.validateProperties().validationEvents) faults.push(failure.message);
  // What the reader did not know, it has dropped without a word.
  const lost = (before, after, where) => {
    if (typeof before !== 'object' || before === null) return;
    for (const [key, value] of Object.entries(before)) {
      if (key === '$schema' || key === 'data' || key === 'msteams' || value === null || value === false || value === '' || Array.isArray(value) && value.length === 0) continue;
      if (after?.[key] === undefined && !defaults.has(`${key}=${value}`)) faults.push(`${where}.${key} is not known`);
      else lost(value, after?.[key], `${where}.${key}`);
    }
  };
  const defaults = new Set(['spacing=Default', 'color=Default', 'width=auto', 'style=compact', 'maxLength=0']);
  lost(card, parsed.toJSON(new cards.SerializationContext(cards.Versions.v1_5)), name);
  result[name] = { card, faults };
}
process.stdout.write(JSON.stringify(result));

'use strict';
const words = {
  en: { you: 'You are', here: 'in', personal: 'Chat', group: 'Group “Launch”', channel: 'Channel “Apollo”', send: 'Send', attach: 'File', attached: 'Attached', menu: 'Make something of this message', task: 'Create a task', reminder: 'Remind me of it', close: 'Close', accept: 'Allow', decline: 'Decline', type: 'Say something, for example: create task Renew the certificate by Friday', hint: 'Say “help” to see what TeamBot can do.', lost: 'TeamBot cannot be reached. Start it again with: dotnet run --project bot', failed: 'TeamBot refused that', clock: 'Time', next: 'Go to', nothing: 'Nothing due', hour: '+1 h', morning: 'Next morning', travelling: 'Going …' },
  zh: { you: '您是', here: '在', personal: '聊天', group: '群聊“Launch”', channel: '频道“Apollo”', send: '发送', attach: '文件', attached: '已附加', menu: '用这条消息做点什么', task: '创建任务', reminder: '提醒我', close: '关闭', accept: '允许', decline: '拒绝', type: '说点什么，例如：创建任务 更新发布说明，下周三之前', hint: '说“帮助”看看 TeamBot 能做什么。', lost: '连不上 TeamBot。请重新启动：dotnet run --project bot', failed: 'TeamBot 没有接受', clock: '时间', next: '跳到', nothing: '暂无到期', hour: '+1 小时', morning: '第二天早上', travelling: '正在前进…' },
};
const people = [{ id: '29:ada', name: 'Ada Park', language: 'en' }, { id: '29:fang', name: '王芳', language: 'zh' }, { id: '29:ben', name: 'Ben Ortiz', language: 'en' }];
const places = ['personal', 'group', 'channel'];
const $ = id => document.getElementById(id);
const state = { who: people.find(p => p.id === sessionStorage.who) ?? people[0], where: sessionStorage.where ?? 'personal', events: new Map() };
const conversation = () => ({ personal: 'a:' + state.who.id, group: '19:launch@thread.v2', channel: '19:general@thread.tacv2;messageid=1' })[state.where];
// A channel shows all its threads.
const isHere = event => event.conversation.split(';')[0] === conversation().split(';')[0];
const say = key => words[state.who.language][key];

async function act(what) {
  $('problem').textContent = '';
  try {
    const answer = await fetch('_local/do', {
      method: 'POST', headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ who: state.who.id, where: state.where, zone: Intl.DateTimeFormat().resolvedOptions().timeZone, ...what }),
    });
    const body = await answer.json();
    if (!answer.ok) $('problem').textContent = `${say('failed')}: ${body.detail ?? answer.status}`;
    return answer.ok ? body : null;
  } catch {
    $('problem').textContent = say('lost');
    return null;
  }
}

const style = new AdaptiveCards.HostConfig({
  fontFamily: 'inherit', supportsInteractivity: true, spacing: { padding: 12, small: 4, default: 8, medium: 12, large: 20 },
  separator: { lineThickness: 1, lineColor: '#e3e3ea' },
  actions: { maxActions: 6, actionsOrientation: 'horizontal', buttonSpacing: 0, actionAlignment: 'left', spacing: 'default', showCard: { actionMode: 'inline' } },
  containerStyles: {
    default: { backgroundColor: '#ffffff', foregroundColors: { default: { default: '#242424', subtle: '#5c5c66' }, accent: { default: '#4a4fb0', subtle: '#4a4fb0' }, good: { default: '#0b6a0b', subtle: '#0b6a0b' }, warning: { default: '#835100', subtle: '#835100' }, attention: { default: '#a4262c', subtle: '#a4262c' } } },
    emphasis: { backgroundColor: '#f2f2fa', foregroundColors: { default: { default: '#242424', subtle: '#5c5c66' } } },
    warning: { backgroundColor: '#fff4ce', foregroundColors: { default: { default: '#242424', subtle: '#5c5c66' } } },
    attention: { backgroundColor: '#fde7e9', foregroundColors: { default: { default: '#242424', subtle: '#5c5c66' } } },
  },
});

// No text of our cards is Markdown: what people typed is shown as they typed it.
AdaptiveCards.AdaptiveCard.onProcessMarkdown = (text, result) => { result.didProcess = false; };

function render(json, press) {
  const card = new AdaptiveCards.AdaptiveCard();
  card.hostConfig = style;
  card.onExecuteAction = press;
  card.parse((json.msteams?.entities ?? []).reduce((shown, mention) => JSON.parse(JSON.stringify(shown), (key, value) => value === mention.text ? `@${mention.mentioned.name}` : value), json));
  return card.render();
}

let pressing = false;
async function press(id, action) {
  if (pressing) return;
  pressing = true;
  await send(id, action);
  pressing = false;
}

async function send(id, action) {
  const data = action.data ?? {};
  const kind = action.getJsonTypeName() === 'Action.Execute' ? 'execute' : data.msteams?.type === 'task/fetch' ? 'fetch' : 'submit';
  const answer = await act({ kind, card: id, verb: action.verb, data });
  if (kind === 'fetch') dialog(answer);
  else if (answer?.type === 'application/vnd.microsoft.activity.message') $('problem').textContent = answer.value;
  else if (answer?.type === 'application/vnd.microsoft.card.adaptive') {
    // As Teams does: whoever pressed sees this card, for example their form with what is wrong in it.
    state.events.get(id).card = answer.value;
    put(state.events.get(id));
  }
}

function dialog(answer) {
  const task = answer?.task;
  if (!task || task.type === 'message') {
    $('dialog').close();
    $('problem').textContent = task?.value ?? '';
    return;
  }
  $('dialog-title').textContent = task.value.title;
  $('dialog-close').textContent = say('close');
  $('dialog-card').replaceChildren(render(task.value.card.content, async action => dialog(await act({ kind: 'form', data: action.data }))));
  if (!$('dialog').open) $('dialog').showModal();
}

const initials = name => /[\u4e00-\u9fff]/.test(name) ? name.slice(-1) : name === 'TeamBot' ? 'TB' : name.split(' ').map(part => part[0]).join('');

// As Teams draws a file of the bot: the question whether it may be sent, then the file.
function file(event) {
  const { name, contentUrl, content } = event.offered;
  const text = document.createElement('p');
  text.textContent = content.description ?? '';
  if (contentUrl) {
    const link = document.createElement('a');
    Object.assign(link, { href: contentUrl, download: name, textContent: name });
    return [link];
  }
  return [text, ...['accept', 'decline'].map(action => {
    const button = document.createElement('button');
    button.type = 'button';
    button.textContent = say(action) + (action === 'accept' ? ' ' + name : '');
    button.onclick = () => act({ kind: 'consent', card: event.id, action, name, context: content[action + 'Context'] });
    return button;
  })];
}

function bubble(event) {
  const mine = event.kind === 'person' && event.name === state.who.name;
  const message = document.createElement('article');
  message.className = 'message' + (mine ? ' mine' : '') + (event.card ? ' card' : '');
  message.dataset.testid = event.card ? 'card' : 'message';
  message.id = 'm' + event.id;
  const name = document.createElement('div');
  name.className = 'name';
  const who = document.createElement('span');
  who.textContent = event.kind === 'bot' ? 'TeamBot' : event.name;
  const at = document.createElement('time');
  at.textContent = stamp(event.at);
  name.append(who, at);
  const face = document.createElement('div');
  face.className = 'face';
  face.dataset.of = event.kind === 'bot' ? 'bot' : people.findIndex(p => p.name === event.name);
  face.setAttribute('aria-hidden', 'true');
  face.textContent = initials(who.textContent);
  const body = document.createElement('div');
  body.className = 'bubble';
  if (event.card) body.append(render(event.card, action => press(event.id, action)));
  else if (event.offered) body.append(...file(event));
  else body.textContent = [event.text, event.file && '[' + event.file + ']'].filter(Boolean).join('\n');
  if (event.kind === 'person' && event.text) {
    const menu = document.createElement('button');
    menu.type = 'button';
    menu.className = 'menu';
    menu.textContent = '+';
    menu.title = say('menu');
    menu.setAttribute('aria-label', say('menu'));
    menu.setAttribute('aria-expanded', 'false');
    const offers = document.createElement('span');
    offers.className = 'offers';
    offers.hidden = true;
    for (const [command, label] of [['task.create', 'task'], ['reminder.create', 'reminder']]) {
      const offer = document.createElement('button');
      offer.type = 'button';
      offer.textContent = say(label);
      offer.onclick = async () => { open(false); dialog(await act({ kind: 'menu', command, message: event.id, text: event.text })); };
      offers.append(offer);
    }
    const open = shown => { offers.hidden = !shown; menu.setAttribute('aria-expanded', String(shown)); };
    menu.onclick = () => open(offers.hidden);
    name.append(menu, offers);
  }
  message.append(face, name, body);
  return message;
}

// The bot's clock can be set forward, to see what comes later. It shows the time as the bot's own answers do: weekday and 24 hours.
const clock = { ahead: 0, next: null };
const stamp = (at, date) => new Intl.DateTimeFormat(state.who.language === 'zh' ? 'zh-CN' : 'en-GB', { weekday: 'short', ...date && { day: 'numeric', month: 'short' }, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).format(new Date(at));

async function time(to) {
  const buttons = $('clock').querySelectorAll('button');
  if (to) buttons.forEach(button => { button.disabled = true; });
  if (to) $('now').textContent = say('travelling');
  try {
    const answer = await fetch('_local/clock', to ? { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ to: new Date(to) }) } : {});
    const body = await answer.json();
    if (answer.ok) Object.assign(clock, { ahead: new Date(body.now) - Date.now(), next: body.next && new Date(body.next) });
    else $('problem').textContent = `${say('failed')}: ${body.detail}`;
  } catch {
    $('problem').textContent = say('lost');
  }
  buttons.forEach(button => { button.disabled = false; });
  tick();
}

function tick() {
  const now = new Date(Date.now() + clock.ahead);
  $('now').textContent = stamp(now, true);
  $('now').classList.toggle('ahead', clock.ahead > 60000);
  $('clock').dataset.label = say('clock');
  $('clock').setAttribute('aria-label', say('clock'));
  $('next').disabled = !clock.next;
  $('next').textContent = clock.next ? `${say('next')} ${stamp(clock.next, clock.next - now > 6 * 86400000)}` : say('nothing');
  $('hour').textContent = say('hour');
  $('morning').textContent = say('morning');
}

$('next').onclick = () => time(clock.next);
$('hour').onclick = () => time(Date.now() + clock.ahead + 3600000);
$('morning').onclick = () => {
  const morning = new Date(Date.now() + clock.ahead);
  morning.setDate(morning.getDate() + 1);
  time(morning.setHours(9, 0, 0, 0));
};
setInterval(time, 15000);
let waiting;
const soon = () => { clearTimeout(waiting); waiting = setTimeout(time, 200); };

// What is being typed into other cards stays.
function put(event) {
  // The answer to a press may come when one has gone to another place.
  if (!isHere(event)) return;
  const old = $('m' + event.id);
  if (old) return old.replaceWith(bubble(event));
  document.querySelector('.hint')?.remove();
  $('messages').append(bubble(event));
  $('messages').scrollTop = $('messages').scrollHeight;
}

function draw() {
  const here = [...state.events.values()].filter(isHere);
  const hint = document.createElement('p');
  hint.className = 'hint';
  hint.textContent = say('hint');
  $('messages').replaceChildren(...(here.length ? here.map(bubble) : [hint]));
  $('messages').scrollTop = $('messages').scrollHeight;
}

function choose(box, label, items, current, pick) {
  box.setAttribute('aria-label', label);
  box.dataset.label = label;
  box.replaceChildren(...items.map(([key, label]) => {
    const button = document.createElement('button');
    button.type = 'button';
    button.textContent = label;
    button.dataset.testid = key;
    button.setAttribute('aria-pressed', key === current);
    button.onclick = () => { pick(key); enter(); };
    return button;
  }));
}

function enter() {
  sessionStorage.who = state.who.id;
  sessionStorage.where = state.where;
  document.documentElement.lang = state.who.language;
  choose($('people'), say('you'), people.map(p => [p.id, p.name]), state.who.id, id => { state.who = people.find(p => p.id === id); });
  choose($('places'), say('here'), places.map(p => [p, say(p)]), state.where, where => { state.where = where; });
  $('text').placeholder = say('type');
  $('text').setAttribute('aria-label', say('type'));
  $('send').textContent = say('send');
  attach(false);
  tick();
  draw();
  act({ kind: 'open' });
  $('text').focus();
}

// After an @ the people are offered, as the Teams client does.
function offer() {
  const begun = /@([^@\s]*)$/.exec($('text').value);
  const fits = begun ? people.filter(p => p.name.toLowerCase().includes(begun[1].toLowerCase())) : [];
  $('mentions').replaceChildren(...fits.map(p => {
    const pick = document.createElement('button');
    pick.type = 'button';
    pick.textContent = '@' + p.name;
    pick.onclick = () => {
      $('text').value = $('text').value.slice(0, begun.index) + '@' + p.name + ' ';
      $('mentions').replaceChildren();
      $('text').focus();
    };
    return pick;
  }));
}

$('text').oninput = offer;
$('compose').onsubmit = async submit => {
  submit.preventDefault();
  $('mentions').replaceChildren();
  const text = $('text').value.trim();
  const file = $('file').files[0];
  if (!text && !file) return;
  $('text').value = '';
  const done = await act({ kind: 'say', text, ...file && { file: { name: file.name, data: await base64(file) } } });
  if (done) attach(true);
  else if (!$('text').value) $('text').value = text;
};

function base64(file) {
  return new Promise(resolve => {
    const reader = new FileReader();
    reader.onload = () => resolve(reader.result.slice(reader.result.indexOf(',') + 1));
    reader.readAsDataURL(file);
  });
}

function attach(clear) {
  if (clear) $('file').value = '';
  const file = $('file').files[0];
  $('attach').textContent = file ? file.name.slice(0, 20) : say('attach');
  $('attach').setAttribute('aria-label', file ? `${say('attached')}: ${file.name}` : say('attach'));
  $('attach').title = say('attach');
}

$('attach').onclick = () => $('file').click();
$('file').onchange = () => attach(false);
$('dialog-close').onclick = () => $('dialog').close();
const events = new EventSource('_local/events');
events.onopen = () => { state.events.clear(); draw(); $('problem').textContent = ''; };
events.onmessage = message => { const event = JSON.parse(message.data); soon(); if (event.kind === 'clock') return; state.events.set(event.id, event); put(event); };
events.onerror = () => { $('problem').textContent = say('lost'); };
enter();

/** What SIPp says and expects, in its own XML: written for these tests. */
const scenario = (...steps: string[]) =>
  `<?xml version="1.0" encoding="UTF-8"?>\n<scenario name="maktab">\n${steps.join('\n')}\n</scenario>\n`;
const send = (message: string, attributes = '') =>
  `<send ${attributes}><![CDATA[\n\n${message.trim()}\n\n]]></send>`;
const recv = (attributes: string) => `<recv ${attributes}/>`;
const pause = (ms: number) => `<pause milliseconds="${String(ms)}"/>`;

const speech = `Content-Type: application/sdp
Content-Length: [len]

v=0
o=maktab 1 1 IN IP4 [local_ip]
s=-
c=IN IP4 [media_ip]
t=0 0
m=audio [media_port] RTP/AVP 0
a=rtpmap:0 PCMU/8000`;

/** A request of the caller: one transaction's branch, in the dialog once the other side has a tag. */
const asks = (method: string, number: number, to: string, more = 'Content-Length: 0') => `
${method} ${method === 'ACK' || method === 'BYE' ? '[next_url]' : 'sip:[service]@[remote_ip]:[remote_port]'} SIP/2.0
Via: SIP/2.0/[transport] [local_ip]:[local_port];branch=${method === 'CANCEL' ? '[branch-4]' : '[branch]'}
${method === 'ACK' || method === 'BYE' ? '[routes]\n' : ''}From: [caller];tag=[pid]Maktab[call_number]
To: <sip:[service]@[remote_ip]:[remote_port]>${to}
Call-ID: [call_id]
CSeq: ${String(number)} ${method}
Contact: <sip:caller@[local_ip]:[local_port]>
Max-Forwards: 70
${more}`;

/** An answer of a telephone to what it was just asked. */
const answers = (line: string, more = 'Content-Length: 0') => `
SIP/2.0 ${line}
[last_Via:]
[last_Record-Route:]
[last_From:]
[last_To:];tag=[pid]Telephone[call_number]
[last_Call-ID:]
[last_CSeq:]
Contact: <sip:[local_ip]:[local_port]>
${more}`;
const agrees = `
SIP/2.0 200 OK
[last_Via:]
[last_From:]
[last_To:]
[last_Call-ID:]
[last_CSeq:]
Content-Length: 0`;

const invites = [
  send(asks('INVITE', 1, '', speech), 'retrans="500"'),
  recv('response="100" optional="true"'),
];

/** Calls, speaks for a second and a half, hangs up. Gives way to a busy line. */
export const caller = scenario(
  ...invites,
  recv('response="180" optional="true"'),
  '<recv response="486" optional="true" next="busy"/>',
  recv('response="200" rrs="true"'),
  send(asks('ACK', 1, '[peer_tag_param]')),
  pause(1500),
  send(asks('BYE', 2, '[peer_tag_param]'), 'retrans="500"'),
  '<recv response="200" next="end"/>',
  '<label id="busy"/>',
  send(asks('ACK', 1, '[peer_tag_param]').replace('[next_url]', 'sip:[service]@[remote_ip]:[remote_port]')),
  '<label id="end"/>',
);

/** Calls and hangs up while it rings. */
export const givesUp = scenario(
  ...invites,
  recv('response="180"'),
  pause(500),
  send(asks('CANCEL', 1, ''), 'retrans="500"'),
  recv('response="200"'),
  recv('response="487"'),
  send(asks('ACK', 1, '[peer_tag_param]').replace('[next_url]', 'sip:[service]@[remote_ip]:[remote_port]')),
);

/** Rings for a second, then is picked up. */
export const answeringTelephone = scenario(
  recv('request="INVITE" crlf="true"'),
  send(answers('180 Ringing')),
  pause(1000),
  send(answers('200 OK', speech), 'retrans="500"'),
  recv('request="ACK"'),
  recv('request="BYE"'),
  send(agrees),
);

/** Rings, and nobody comes. */
export const ringingTelephone = scenario(
  recv('request="INVITE"'),
  send(answers('180 Ringing')),
  recv('request="CANCEL"'),
  send(agrees),
  send(answers('487 Request Terminated').replace('[last_CSeq:]', 'CSeq: 1 INVITE'), 'retrans="500"'),
  recv('request="ACK"'),
);

/** Is busy. */
export const busyTelephone = scenario(
  recv('request="INVITE"'),
  send(answers('486 Busy Here'), 'retrans="500"'),
  recv('request="ACK"'),
);

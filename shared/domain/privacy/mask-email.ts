/** An e-mail address as shown by default (law 09-08): the first letters of name and host, and the end: `s•••@g•••.com`. */
export const maskEmail = (address: string): string => {
  const [, name = '', host = '', end = ''] = /^(.)[^@]*@(.).*?(\.[^.@]+)?$/u.exec(address) ?? [];
  return `${name}•••@${host}•••${end}`;
};

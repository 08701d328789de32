// Answers for 200 hosts (127.0.1.1 to 127.0.1.200): 1 link in 100 is dead, 1 in 20 is limited at the first question.
import http from 'http';

const limited = new Set();
const times = {};

http.createServer((request, response) => {
  if (request.url === '/stats') {
    const spans = Object.values(times).flatMap(list => list.slice(10).map((time, i) => (time - list[i]) / 10));
    response.end(JSON.stringify({ requests: Object.values(times).flat().length, shortestMeanOfTen: Math.min(...spans) }) + '\n');
    return;
  }

  const number = Number(/\/p(\d+)/.exec(request.url)?.[1] ?? -1);
  const key = request.headers.host + request.url;
  (times[request.headers.host] ??= []).push(performance.now());
  if (number % 20 === 3 && !limited.has(key)) {
    limited.add(key);
    response.writeHead(429, { 'Retry-After': '1' }).end();
  } else {
    response.writeHead(number % 100 === 7 ? 404 : 200).end(request.method === 'HEAD' ? undefined : 'ok');
  }
}).listen(18099, '0.0.0.0', 4096);

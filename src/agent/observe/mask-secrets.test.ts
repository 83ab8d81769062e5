import { describe, expect, test } from 'vitest';
import { maskArguments } from './mask-secrets.ts';

const SECRET = 'hunter2';

describe('arguments', () => {
  test.each([
    [['app', `--password=${SECRET}`]],
    [['app', '--password', SECRET]],
    [['app', '--db-passwd', SECRET, '--verbose']],
    [['java', `-Djavax.net.ssl.keyStorePassword=${SECRET}`, '-jar', 'a.jar']],
    [['java', `--spring.datasource.password=${SECRET}`]],
    [['mysql', `-p${SECRET}`, '-uroot']],
    [['/usr/bin/mysqldump', '-p4711', 'db']],
    [['mariadb', '-uroot', `-p${SECRET}`]],
    [['sshpass', '-p', SECRET, 'ssh', 'host']],
    [['docker', 'login', '-u', 'me', '-p', SECRET]],
    [['redis-cli', '-a', SECRET]],
    [['curl', '-u', `me:${SECRET}`, 'https://example.com']],
    [['curl', '-H', `Authorization: Bearer ${SECRET}`]],
    [['curl', '-H', `X-Api-Key: ${SECRET}`]],
    [['docker', 'run', '-e', `PGPASSWORD=${SECRET}`, 'image']],
    [['app', `postgres://me:${SECRET}@db/x`]],
    [['app', `--url=https://x:${SECRET}@example.com/`]],
    [['app', `me:${SECRET}@tcp(db:3306)/x`]],
    [['app', `--dsn=me:${SECRET}@tcp(db:3306)/x`]],
    [['app', `jdbc:mysql://db/x?user=me&password=${SECRET}`]],
    [['sqlplus', `scott/${SECRET}@db`]],
    [['app', `{"user":"me","password":"${SECRET}"}`]],
    [['app', `password: ${SECRET} and more ${SECRET}`]],
    [['sh', '-c', `mysql -uroot -p${SECRET} < x`]],
    [['bash', '-c', `app --token ${SECRET} --x`]],
    [['bash', '-c', `PASSWORD='a ${SECRET}' app`]],
    [['app --password hunter2 -x']],
    [['app', `AWS_SECRET_ACCESS_KEY=${SECRET}`]],
    [['openssl', 'rsa', '-passin', `pass:${SECRET}`]],
    [['ldapsearch', '-x', '-w', SECRET]],
    [['app', '--client-secret', SECRET]],
    [['app', '-token', SECRET]],
    [['app', '--password', `-${SECRET}`]],
  ])('%j lose their secret', (args) => {
    expect(maskArguments(args).join(' ')).not.toContain(SECRET);
    expect(maskArguments(args).join(' ')).not.toContain('4711');
  });

  test.each(['a', 'a:', 'a=', 'eyJ', '://', ' ', '-', '"', '-----BEGIN ', 'a:a@', '/a'])(
    'of `%s` alone, however many, stay as many',
    (piece) => {
      expect(maskArguments(['app', piece.repeat(Math.ceil(4096 / piece.length)), 'x'])).toHaveLength(3);
    },
  );

  test.each([
    ['AKIAIOSFODNN7EXAMPLE'],
    ['wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY'],
    ['ghp_0123456789abcdefghijklmnopqrstuvwxyz'],
    ['eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.abc'],
  ])('%s is known by its shape', (secret) => {
    expect(maskArguments(['app', secret, `x=${secret}`]).join(' ')).not.toContain(secret);
  });

  test.each([
    [['/usr/sbin/nginx', '-g', 'daemon off;']],
    [['java', '-Xmx512m', '-cp', '/opt/app/lib/a.jar', 'com.example.Main', '--server.port=8080']],
    [['node', '--max-old-space-size=512', '/srv/app/server.js']],
    [['postgres: writer process']],
    [['ssh', '-p22', 'host']],
    [['app', '--password-file', '/run/secrets/x']],
    [['/usr/lib/systemd/systemd-logind']],
    [['containerd-shim', '-id', 'a'.repeat(64)]],
    [['python3', '-m', 'http.server', '8000']],
    [['sh', '-c', 'while true; do sleep 1; done']],
  ])('%j stay as they are', (args) => {
    expect(maskArguments(args)).toEqual(args);
  });
});

(()=>{
'use strict';
const d=document,all=(s,r=d)=>[...r.querySelectorAll(s)],one=(s,r=d)=>r.querySelector(s),id=i=>d.getElementById(i);
const live=id('live'),say=t=>{live.textContent='';setTimeout(()=>{live.textContent=t},50)};
const make=(tag,props,...kids)=>{const e=Object.assign(d.createElement(tag),props);e.append(...kids);return e};
all('.js').forEach(e=>{e.hidden=false});
// Contents of big reports lie in noscript, which is text to a browser with script, and are unfolded when they are opened.
const unfold=r=>{all('noscript',r).forEach(n=>{const t=make('template');t.innerHTML=n.textContent;n.replaceWith(t.content)});const g=r.closest('.g');if(g)equip(g)};
d.addEventListener('toggle',e=>{const t=e.target;if(!t.open)return;if(one(':scope>noscript',t))unfold(t);const g=t.closest('.g');if(g)equip(g)},true);
// A link into something folded opens it.
const reveal=()=>{const h=decodeURIComponent(location.hash.slice(1));if(!h)return;let e=id(h);
if(!e){const m=/^(g\d+)u/.exec(h)||/^[qs](\d+)-/.exec(h)||/^p\d+-(\d+)$/.exec(h),o=m&&id(m[1][0]==='g'?m[1]:'a'+m[1]);if(o){unfold(o);e=id(h)}}
if(!e)return;for(let p=e;p;p=p.parentElement)if(p.tagName==='DETAILS'&&!p.matches('.fl'))p.open=true;e.scrollIntoView({block:e.matches('section,.g')||e.clientHeight>innerHeight/2?'start':'center'})};
addEventListener('hashchange',reveal);
d.addEventListener('click',e=>{const a=e.target.closest('a[href^="#"]');if(a&&a.hash===location.hash)reveal()});
// Next and previous change.
const kind=e=>/^l(\d)k(\d+)$/.exec(e.className)||[];
const skip=()=>{const l=[1,2,3,4].find(i=>id('lv'+i).checked);return e=>{const[,v,k]=kind(e),c=id('kc'+k);return v<l||c&&!c.checked}};
const places=()=>{const hidden=skip();return all('h3>a').filter(e=>!e.closest('[hidden]')&&!hidden(e))};
const go=step=>{const list=places();if(!list.length){say('No change is shown');return}
const at=list.indexOf(d.activeElement),here=at>=0?at+step:step>0?list.findIndex(e=>e.getBoundingClientRect().top>0):list.findLastIndex(e=>e.getBoundingClientRect().top<0);
const e=list[(here+list.length)%list.length];e.focus({preventScroll:true});e.scrollIntoView({block:'center'});say(`Change ${list.indexOf(e)+1} of ${list.length}`)};
id('nx').onclick=()=>go(1);id('pv').onclick=()=>go(-1);
d.addEventListener('keydown',e=>{if(e.key==='Escape')all('.dd[open]').forEach(x=>{x.open=false;one('summary',x).focus()});
if(!id('ky').checked||e.ctrlKey||e.metaKey||e.altKey||/^(INPUT|SELECT|TEXTAREA)$/.test(e.target.tagName)&&!/radio|checkbox/.test(e.target.type))return;
if(e.key==='j'||e.key==='k'){go(e.key==='j'?1:-1);e.preventDefault()}});
d.addEventListener('click',e=>{all('.dd[open]').forEach(x=>{if(!x.contains(e.target))x.open=false})});
// Find: statements and rows without the words step aside; folds with a hit open.
let timer;id('find').oninput=e=>{clearTimeout(timer);timer=setTimeout(()=>{const q=e.target.value.trim().toLowerCase();let n=0;
all('.g,.bl tbody tr,section>ul>li,.lz>ul>li,.art').forEach(x=>{const hit=!q||x.textContent.toLowerCase().includes(q);x.hidden=!hit;if(hit){n++;const f=x.closest('.lz');if(q&&f&&!f.closest('.g'))f.open=true}});say(q?`${n} found for ${q}`:'All shown')},150)};
all('.bar [name=lv],.bar [id^=kc],.bar [id^=oc]').forEach(e=>{e.addEventListener('change',()=>{const n=places().length;say(n===1?'1 change shown':`${n} changes shown`)})});
// Colours are kept for the next visit where the browser allows it.
try{const t=localStorage.getItem('comparelib-colours');if(t&&id(t))id(t).checked=true;all('[name=th]').forEach(e=>{e.onchange=()=>localStorage.setItem('comparelib-colours',e.id)})}catch{}
// What a kind of change means stands in the menu; here it becomes the tooltip of every place that names it.
const means=new Map(all('[for^=kc]').map(l=>[one('b',l).textContent,one('small',l).textContent]));
const explain=g=>all('.notes b,.cn~p>b',g).forEach(b=>{const t=means.get(b.textContent);if(t)b.title=t});
// Tools of a statement. The wordings are read from its table.
const said=g=>{const h=one('h3',g).cloneNode(true);all('[aria-label]',h).forEach(e=>e.remove());return h.textContent};
const copy=(text,what)=>{(navigator.clipboard?navigator.clipboard.writeText(text):Promise.reject()).then(()=>say(what+' copied'),()=>{
const t=make('textarea',{value:text});d.body.append(t);t.select();say(d.execCommand('copy')?what+' copied':'The browser does not allow copying');t.remove()})};
const rows=g=>{const trs=all('.al tbody tr',g).map(r=>[...r.cells]);return trs.map((cs,i)=>{const own=cs.slice(1);
return{name:cs[0].textContent,cells:trs[0].slice(1).map(c=>{const x=i&&c.rowSpan<2?own.shift():c;return{text:x.textContent,cls:x.className}})}})};
const choice=(label,list,at)=>{const s=make('select');list.forEach((r,i)=>s.append(make('option',{value:i,selected:i===at},r.name)));return[make('label',{},label,s),s]};
function equip(g){
explain(g);
if(g.dataset.ready||!one('.al',g))return;g.dataset.ready=1;
const list=rows(g),views=all('.vw>details',g),tools=make('span',{className:'js tl'});
const link=make('button',{type:'button'},'Copy link'),cite=make('button',{type:'button'},'Copy citation');
link.onclick=()=>copy(location.href.split('#')[0]+'#'+g.id,'Link');cite.onclick=()=>copy(`“${said(g)}” `+one('.ci span',g).textContent,'Citation');
tools.append(link,cite);one('.cn',g).append(tools);
if(list.length<2)return;
const[l,s]=choice('in the words of ',list,0),by=one('.by',g);by.textContent='';by.append(l);
s.onchange=()=>{const b=list[s.value],h=one('h3',g),kinds=all('.notes>li',g);let u=0;h.textContent='';
const added=i=>{const t=list.map(r=>r.cells[i].text.trim()).find(x=>x)||'',p=t.split(/\s+/);return'+'+p.slice(0,2).join(' ')+(p.length>2?'…':'')};
b.cells.forEach((c,i)=>{if(!c.cls){h.append(c.text);return}const lead=/^\s+/.exec(c.text);if(lead)h.append(' ');const w=c.text.trim(),a=make('a',{className:kinds[u].className,href:`#${g.id}u${++u}`},w||added(i));
if(!w)a.ariaLabel='added: '+a.textContent;h.append(a)});
apparatus(g,list,+s.value);say('Base text: '+b.name)};
const[la,sa]=choice('Set ',list,0),[lb,sb]=choice('against ',list,1),side=make('input',{type:'checkbox'}),out=make('div',{className:'pr'});
const shade=c=>c==='l3'?{}:{className:c};
const draw=()=>{const a=list[sa.value],b=list[sb.value],p=make('p',{className:'tx'});
a.cells.forEach((c,i)=>{const o=b.cells[i];if(c.text.trim()===o.text.trim()){p.append(c.text.length>o.text.length?c.text:o.text);return}
p.append(/^\s/.test(c.text||o.text)?' ':'');
if(c.text.trim())p.append(make('del',shade(c.cls||o.cls),c.text.trim()),' ');
if(o.text.trim())p.append(make('ins',shade(o.cls||c.cls),o.text.trim()))});
out.textContent='';out.className=side.checked?'pr sd':'pr';out.append(p);if(side.checked)out.append(p.cloneNode(true))};
sa.onchange=sb.onchange=side.onchange=draw;
one('summary',views[3]).after(make('p',{className:'js'},la,lb,make('label',{},side,' side by side')),out);draw()}
const apparatus=(g,list,base)=>{all('.app li',g).forEach((li,u)=>{const at=list[0].cells.map((c,i)=>c.cls?i:-1).filter(i=>i>=0)[u],by=new Map();
list.forEach(r=>{const t=r.cells[at].text.trim();by.set(t,[...(by.get(t)||[]),r.name])});const lemma=list[base].cells[at].text.trim();
li.textContent='';li.append(lemma||make('i',{},'om.'),'] ');let first=true;
by.forEach((who,t)=>{if(t===lemma)return;li.append(first?'':' : ',t||make('i',{},'om.'),' ',make('b',{},who.join(', ')));first=false})})};
// The first screen is painted first, then the rest is laid out (but in big reports) and statements get their tools.
const idle=window.requestIdleCallback||setTimeout,m=one('main'),lay=()=>{if(m.className!=='z')m.className='dn'};
if(location.hash)lay();else idle(lay);
all('.g').forEach(g=>idle(()=>equip(g)));
if(location.hash)reveal();
})();

(()=>{
'use strict';
const d=document,all=(s,r=d)=>[...r.querySelectorAll(s)],one=(s,r=d)=>r.querySelector(s),id=i=>d.getElementById(i);
const live=id('live'),say=t=>{live.textContent='';setTimeout(()=>{live.textContent=t},50)};
const make=(tag,props,...kids)=>{const e=Object.assign(d.createElement(tag),props);e.append(...kids);return e};
all('.js').forEach(e=>{e.hidden=false});
// Contents of big reports lie in noscript, which is text to a browser with script, and are unfolded when they are opened.
const unfold=r=>{all('noscript',r).forEach(n=>{const t=make('template');t.innerHTML=n.textContent;n.replaceWith(t.content);n=null});all('.g',r.closest('.g')?r.closest('.g').parentNode:r).forEach(equip)};
d.addEventListener('toggle',e=>{if(e.target.open&&one(':scope>noscript',e.target))unfold(e.target)},true);
// A link into something folded opens it.
const reveal=()=>{const h=decodeURIComponent(location.hash.slice(1));if(!h)return;let e=id(h);
if(!e){const m=/^(g\d+)u/.exec(h)||/^[qsp](\d+)-/.exec(h)||/^p\d+-(\d+)$/.exec(h);const o=m&&(id(m[1])||id('a'+(/^p/.exec(h)?h.split('-')[1]:m[1])));if(o){unfold(o);e=id(h)}}
if(!e)return;for(let p=e;p;p=p.parentElement)if(p.tagName==='DETAILS')p.open=true;e.scrollIntoView({block:e.clientHeight>innerHeight/2?'start':'center'})};
addEventListener('hashchange',reveal);
// Next and previous change.
const seen=e=>e.checkVisibility?e.checkVisibility({visibilityProperty:true}):e.offsetParent;
const skip=()=>{const l=[1,2,3,4].find(i=>id('lv'+i).checked);return e=>[...e.classList].some(c=>(c[0]==='l'&&+c.slice(1)<l)||(c[0]==='k'&&id('kc'+c.slice(1))&&!id('kc'+c.slice(1)).checked))};
const go=step=>{const hidden=skip(),list=all('h3 a.p').filter(e=>seen(e)&&!hidden(e));if(!list.length){say('No change is shown');return}
const at=list.indexOf(d.activeElement),here=at>=0?at+step:step>0?list.findIndex(e=>e.getBoundingClientRect().top>0):list.findLastIndex(e=>e.getBoundingClientRect().top<0);
const e=list[(here+list.length)%list.length];e.focus({preventScroll:true});e.scrollIntoView({block:'center'});say(`Change ${list.indexOf(e)+1} of ${list.length}`)};
id('nx').onclick=()=>go(1);id('pv').onclick=()=>go(-1);
d.addEventListener('keydown',e=>{if(!id('ky').checked||e.ctrlKey||e.metaKey||e.altKey||/^(INPUT|SELECT|TEXTAREA)$/.test(e.target.tagName)&&e.target.type!=='radio'&&e.target.type!=='checkbox')return;
if(e.key==='j'){go(1);e.preventDefault()}if(e.key==='k'){go(-1);e.preventDefault()}if(e.key==='Escape')all('.dd[open]').forEach(x=>{x.open=false})});
d.addEventListener('click',e=>{all('.dd[open]').forEach(x=>{if(!x.contains(e.target))x.open=false})});
// Find: statements and rows without the words step aside.
let timer;id('find').oninput=e=>{clearTimeout(timer);timer=setTimeout(()=>{const q=e.target.value.trim().toLowerCase();let n=0;
all('.g,.bl tbody tr,section>ul>li,.art').forEach(x=>{const hit=!q||x.textContent.toLowerCase().includes(q);x.hidden=!hit;if(hit)n++});say(q?`${n} found for ${q}`:'All shown')},150)};
all('.bar input[name=lv],.bar [id^=kc],.bar [id^=oc]').forEach(e=>{e.addEventListener('change',()=>{const hidden=skip();say(`${all('h3 a.p').filter(x=>!hidden(x)).length} changes shown`)})});
// Colours are kept for the next visit where the browser allows it.
try{const t=localStorage.getItem('comparelib-colours');if(t&&id(t))id(t).checked=true;all('[name=th]').forEach(e=>{e.onchange=()=>localStorage.setItem('comparelib-colours',e.id)})}catch{}
const copy=(t,what)=>{const done=()=>say(what+' copied');if(navigator.clipboard)navigator.clipboard.writeText(t).then(done,()=>prompt(what,t));else prompt(what,t)};
// The table of a statement holds its wordings; base text and pairs are made from it.
const rows=g=>all('.al tbody tr',g).map(r=>({name:one('th',r).textContent,cells:all('td',r).map(c=>({text:c.textContent,cls:c.className}))}));
const mark=c=>c.cls.replace(/^p /,'');
const choice=(label,list,at)=>{const s=make('select');list.forEach((r,i)=>s.append(make('option',{value:i,selected:i===at},r.name)));return[make('label',{},label+' ',s),s]};
function equip(g){
if(g.dataset.ready||!one('.al',g))return;g.dataset.ready=1;
const list=rows(g),views=all('.vw>details>div',g),tools=make('p',{className:'js'});
const link=make('button',{type:'button'},'Copy link'),cite=make('button',{type:'button'},'Copy citation');
link.onclick=()=>copy(location.href.split('#')[0]+'#'+g.id,'Link');cite.onclick=()=>copy(one('.ci span',g).textContent,'Citation');
tools.append(link,cite);
if(list.length>1){
const[l,s]=choice('Base text',list,0);tools.append(l);
s.onchange=()=>{const b=list[s.value],h=one('h3',g);let u=0;h.textContent='';
b.cells.forEach(c=>{if(!c.cls){h.append(c.text);return}const a=make('a',{className:c.cls,href:`#${g.id}u${++u}`});
if(c.text.trim())a.append(c.text);else a.append(make('span',{className:'h'},'nothing here; others have words'),make('span',{ariaHidden:'true'},'+'));h.append(a)});
one('.bs',g).textContent=b.name;apparatus(g,list,+s.value);say('Base text: '+b.name)};
const[la,sa]=choice('Set',list,0),[lb,sb]=choice('against',list,1),side=make('input',{type:'checkbox'}),out=make('div',{className:'pr'});
const draw=()=>{const a=list[sa.value],b=list[sb.value],p=make('p',{className:'tx'});
a.cells.forEach((c,i)=>{const o=b.cells[i];if(c.text.trim()===o.text.trim()){p.append(c.text.length>o.text.length?c.text:o.text);return}
const lead=/^\s/.test(c.text||o.text)?' ':'';p.append(lead);
if(c.text.trim())p.append(make('del',{className:mark(c.cls?c:o)},c.text.trim()),' ');
if(o.text.trim())p.append(make('ins',{className:mark(o.cls?o:c)},o.text.trim()))});
out.textContent='';out.className=side.checked?'pr sd':'pr';out.append(p);if(side.checked)out.append(p.cloneNode(true))};
sa.onchange=sb.onchange=side.onchange=draw;
views[3].prepend(make('p',{className:'js'},la,lb,make('label',{},side,' side by side')),out);draw()}
one('.cn',g).after(tools)}
const apparatus=(g,list,base)=>{all('.app li',g).forEach((li,u)=>{const at=list[0].cells.map((c,i)=>c.cls?i:-1).filter(i=>i>=0)[u],by=new Map();
list.forEach(r=>{const t=r.cells[at].text.trim();by.set(t,[...(by.get(t)||[]),r.name])});const lemma=list[base].cells[at].text.trim();
li.textContent='';li.append(make('b',{},lemma||make('i',{},'om.')),'] ');let first=true;
by.forEach((who,t)=>{if(t===lemma)return;li.append(first?'':' : ',t||make('i',{},'om.'),' ',make('span',{},who.join(', ')));first=false})})};
all('.g').forEach(equip);
if(location.hash)reveal();
})();
